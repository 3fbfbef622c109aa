package dev.pingyi.local.web;

import java.net.InetSocketAddress;

/** Tells whose the other end of a connection within this machine is. */
@FunctionalInterface
interface PeerAccounts {
  /**
   * Whether the account that runs this program, or root, holds the other end. Only a plain yes is
   * true: an end that is gone may have been anybody's.
   */
  boolean isOurs(InetSocketAddress peer, InetSocketAddress own);

  /** What this machine tells; where it does not tell accounts apart, everybody is taken for us. */
  static PeerAccounts ofThisMachine() {
    return SocketTable.ofThisMachine().<PeerAccounts>map(table -> table).orElse((_, _) -> true);
  }
}
