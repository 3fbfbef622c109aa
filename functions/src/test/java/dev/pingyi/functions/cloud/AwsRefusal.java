package dev.pingyi.functions.cloud;

/** What AWS answers to a call that it does not take. */
final class AwsRefusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String type;

  AwsRefusal(String type, String message) {
    super(message);
    this.type = type;
  }

  String type() {
    return type;
  }
}
