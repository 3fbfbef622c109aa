package dev.pingyi.image;

import java.util.ArrayList;
import java.util.List;

/** How the image starts the functions: as its Dockerfile says, in the folder of the layout. */
public final class ImageCommand {
  /** Where the cache lies in the folder. */
  public static final String CACHE = "pingyi.aot";

  /** Stops instead of starting without it: what cannot be used is otherwise only a remark. */
  public static final List<String> WITH_CACHE = List.of("-XX:AOTCache=" + CACHE, "-XX:AOTMode=on");

  private ImageCommand() {}

  /**
   * Makes it from the command of the managed runtime, which ends with the handler.
   *
   * @param options besides those that the layout has written down
   */
  public static List<String> of(List<String> managed, List<String> options) {
    List<String> command = new ArrayList<>();
    command.add(managed.getFirst());
    command.addAll(options);
    // Where its temporary files are, and whatever else this machine needs.
    managed.stream().filter(option -> option.startsWith("-D")).forEach(command::add);
    command.add("@java.args");
    command.add(managed.getLast());
    return command;
  }
}
