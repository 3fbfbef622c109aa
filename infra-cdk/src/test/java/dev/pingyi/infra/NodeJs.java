package dev.pingyi.infra;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;

/**
 * CDK for Java is a shell around a program for Node.js, without which nothing can be synthesised.
 */
final class NodeJs {
  private static final String MISSING =
      "Skipped: `node` is not on the PATH. Install Node.js 22 to synthesise the stacks.";

  private NodeJs() {}

  static void orSkip() throws InterruptedException {
    boolean there = isThere();
    if (!there) {
      // An assumption alone is silent on the console.
      System.err.println(MISSING);
    }
    assumeTrue(there, MISSING);
  }

  private static boolean isThere() throws InterruptedException {
    try {
      return new ProcessBuilder("node", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
