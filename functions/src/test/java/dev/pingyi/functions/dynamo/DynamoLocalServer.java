package dev.pingyi.functions.dynamo;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ContextHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/**
 * DynamoDB Local at any free port of the loopback address. Its own main class wants to be given a
 * port, and one that was free a moment ago may by now be somebody else's.
 */
final class DynamoLocalServer {
  /** Stands before the port in the line that says it. */
  static final String READY = "DynamoDB Local listens at ";

  private DynamoLocalServer() {}

  public static void main(String[] args) throws Exception {
    var tables = new LocalDynamoDBRequestHandler(0, true, null, false, false);
    Server server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    server.setHandler(new ContextHandler(new LocalDynamoDBServerHandler(tables, null)));
    server.start();
    System.out.println(READY + server.getURI().getPort());
    server.join();
  }
}
