package dev.pingyi.infra.localstack;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What CloudFormation tells of the stage's stacks. */
final class Stacks {
  private static final String VERSION = "2010-05-15";
  private static final String FALLBACK = "deployed as a fallback";

  /** Something that a stack says it has made. */
  record Resource(String type, String id) {}

  private final Emulator emulator;

  Stacks(Emulator emulator) {
    this.emulator = emulator;
  }

  /** Their names, in the order in which they were made. */
  List<String> names() {
    return standing()
        .sorted(Comparator.comparing(stack -> stack.text("CreationTime")))
        .map(stack -> stack.text("StackName"))
        .toList();
  }

  /** Those of the stage; CloudFormation tells for a while of those that are gone. */
  private Stream<XmlAnswer> standing() {
    return emulator
        .form("cloudformation", VERSION, "DescribeStacks")
        .all("//Stacks/member[StackStatus!='DELETE_COMPLETE']")
        .stream()
        .filter(stack -> stack.text("StackName").startsWith(Installation.named("")));
  }

  void delete(String stack) {
    emulator.form("cloudformation", VERSION, "DeleteStack", "StackName", stack);
    Await.until("the end of " + stack, Duration.ofMinutes(2), () -> !names().contains(stack));
  }

  /** What one of them tells under that name. */
  String output(String name) {
    return standing()
        .map(stack -> stack.text("Outputs/member[OutputKey='" + name + "']/OutputValue"))
        .filter(value -> !value.isEmpty())
        .findFirst()
        .orElseThrow(() -> new AssertionError("no stack tells its " + name));
  }

  List<Resource> resources(String stack) {
    return emulator
        .form("cloudformation", VERSION, "DescribeStackResources", "StackName", stack)
        .all("//StackResources/member")
        .stream()
        .map(each -> new Resource(each.text("ResourceType"), each.text("PhysicalResourceId")))
        .toList();
  }

  /** What is said to be created although LocalStack does not know its type. */
  List<String> fallbacks(String stack) {
    return emulator
        .form("cloudformation", VERSION, "DescribeStackEvents", "StackName", stack)
        .all("//StackEvents/member[contains(ResourceStatusReason, '" + FALLBACK + "')]")
        .stream()
        .map(event -> event.text("LogicalResourceId"))
        .toList();
  }
}
