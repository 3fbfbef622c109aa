package dev.pingyi.server.roster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A small roster without a mistake, written to a folder, to be spoilt by a test. */
record RosterFiles(Path folder) {
  private static final Map<String, String> GOOD =
      Map.of(
          "units.csv",
          """
          unit,name,nameEn,category,area,level,superior,code,address
          JA1,江岸大队,Brigade,机关处科室和基层站所,江岸区,district,武汉市支队,11420102PY00010172,晴澜路 26 号
          JA2,市民中心,Centre,政务服务中心,江岸区,city,武汉市数据局,12420100PY0001025W,市民大道 8 号
          """,
          "counters.csv",
          """
          unit,counter,name,nameEn,matters
          JA1,1,受理窗口,Reception,X01
          JA1,2,举报窗口,Reports,X01;B01
          JA2,99,综合窗口,General,B01
          """,
          "matters.csv",
          """
          matter,name,nameEn
          B01,企业设立登记,Company registration
          X01,举报,Report
          """,
          "members.csv",
          """
          name,role,area,unit
          罗安琪,callback,*,
          尹肃然,inspector,江岸区,
          任小维,operator,*,
          董国栋,head,,JA1
          """,
          "calendar.csv",
          """
          date,kind,name
          2026-10-01,holiday,国庆节
          2026-10-10,workday,国庆节调休
          """);

  static RosterFiles in(Path folder) {
    RosterFiles files = new RosterFiles(folder);
    GOOD.forEach(files::write);
    return files;
  }

  RosterFiles write(String file, String text) {
    return write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  RosterFiles write(String file, byte[] bytes) {
    try {
      Files.write(folder.resolve(file), bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  RosterFiles replace(String file, String what, String by) {
    String good = text(file);
    if (!good.contains(what)) {
      throw new IllegalArgumentException(file + " has no " + what);
    }
    return write(file, good.replace(what, by));
  }

  RosterFiles add(String file, String line) {
    return write(file, text(file) + line + "\n");
  }

  String text(String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  RosterFolder read() {
    return RosterFolder.read(folder);
  }

  /** What is wrong; empty if nothing is. */
  List<String> mistakes() {
    try {
      read();
      return List.of();
    } catch (RosterException wrong) {
      return wrong.mistakes();
    }
  }
}
