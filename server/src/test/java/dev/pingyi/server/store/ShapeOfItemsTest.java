package dev.pingyi.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import dev.pingyi.core.Fixtures;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.server.AwsEvents;
import dev.pingyi.server.Phone;
import dev.pingyi.server.Town;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Whether what is kept still has the shape of {@link ShapeVersion#CURRENT}: every field that the
 * items of a whole story have, by kind. Events are not among them, they have samples of their own.
 *
 * <p>If a field went, has another name or type, or is new and cannot be missing, what is kept
 * already reads otherwise: raise the version. Then, or if nothing reads otherwise, write the list
 * anew by {@code -Dshape=write} and look at the difference.
 */
final class ShapeOfItemsTest {
  private static final Path LIST =
      Path.of(
          "src/test/resources/dev/pingyi/server/store/shape-%d.txt"
              .formatted(ShapeVersion.CURRENT));

  private final TreeSet<String> fields = new TreeSet<>();

  @Test
  void items_have_the_fields_that_this_version_of_the_shape_names() throws IOException {
    play(new Town(Watched::new));
    String found = String.join("\n", fields) + "\n";
    if (System.getProperty("shape", "").equals("write")) {
      Files.writeString(LIST, found);
    }

    assertThat(LIST).content().isEqualTo(found);
  }

  private static void play(Town town) {
    Phone officer = town.joins("officer", Post.ofArea(Role.CALLBACK, "武昌区"));
    Phone inspector = town.joins("inspector", Post.ofArea(Role.INSPECTOR, "武昌区"));
    Phone supervisor = town.joins("supervisor", Post.ofArea(Role.SUPERVISOR, Post.CITY));
    Phone head = town.joins("head", Post.headOf("WC1"));
    Phone content = town.phone("content");
    Phone citizen = town.phone("citizen");
    content.scans("WC1-02").taps("满意").taps("满意");
    citizen.scans("WC1-02").taps("非常不满意").taps("不满意");
    citizen.taps("服务态度差效率低").taps("完成").writes("等了三个小时").writes("13800000000").taps("随时可以");
    officer.taps("看号码").taps("未接通").taps("留言").writes("请带材料");
    citizen.writes("好的");
    officer.taps("已接通");
    citizen.taps("没接到");
    officer.taps("已接通").does("转办").taps("放行");
    citizen.taps("接到电话");
    inspector.does("属实");
    inspector.taps("记录问责").writes("工作人员 诫勉 1，立案").does("提交");
    head.does("申诉");
    supervisor.does("维持");
    head.does("整改完成");
    citizen.taps("不满意");
    town.until("2026-11-23T09:30");
    head.does("整改完成");
    citizen.taps("满意");
    Phone second = town.joins("second", Post.ofArea(Role.INSPECTOR, Post.CITY));
    inspector.writes("违纪").taps("刷好评").writes("WC1-02 周一上午有人替群众扫码打分");
    second.does("查实");
    head.writes("谁评的");
    town.until("2026-11-23T10:00");
    supervisor.writes("专项调查").writes("WC1 查一查窗口有没有重复收材料");
    head.taps("报自查情况").writes("查过了，没有重复收材料");
    // A list is counted on the agenda of one, and a reminder waits a minute on that of another.
    town.phone("early").scans("WC1-02").taps("不满意").taps("不满意").taps("先这样");
    officer.does("转办");
    town.phone("late").scans("WC1-02").taps("不满意").taps("不满意").taps("先这样");
    town.until("2026-11-24T08:00");
    town.phone("forger").opens("garbage");
    town.phone("guesser").writes("WC1-02-AAAA");
    town.office().to(Fixtures.at("2026-12-01T09:10"));
    town.doors().announce(AwsEvents.sample("scheduler").toString());
    town.settle();
  }

  /** Notes what is written, also what the story writes over later. */
  private final class Watched extends ForwardingTable {
    Watched(Table table) {
      super(table);
    }

    @Override
    public void commit(List<Write> writes) {
      writes.forEach(this::note);
      super.commit(writes);
    }

    private void note(Write write) {
      switch (write) {
        case Write.Insert insert -> note(insert.item());
        case Write.Replace replace -> note(replace.item());
        case Write.Set set -> note(set.item());
        case Write.Add add -> add.numbers().keySet().forEach(name -> number(add.kind(), name));
        case Write.Delete _ -> {}
      }
    }

    private void note(Item item) {
      // What is made of a notice is made anew where it is absent, and its names bear a version.
      if (item.kind().equals(EventRecords.KIND) || item.kind().equals(NoticeCache.KIND)) {
        return;
      }
      fields.add(item.kind());
      if (!item.due().isNone()) {
        fields.add(item.kind() + place(item.due()) + row(item.due()));
      }
      item.numbers().keySet().forEach(name -> number(item.kind(), name));
      if (!item.body().isEmpty()) {
        boolean packed = item.key().pk().startsWith("notice:") && item.kind().equals("page");
        String body = packed ? Packed.text(item.body()) : item.body();
        note(item.kind(), JsonParser.parseString(body));
      }
    }

    /** The lists that lie together are known by the tab in a place. */
    private static String place(Due due) {
      return due.at().contains("\t") ? " + due in a list of " + due.on() : " + due";
    }

    private static String row(Due due) {
      String[] parts = due.row().split("\\|", 0);
      return parts.length > 1
          ? " with a row of form %s with %d parts".formatted(parts[0], parts.length)
          : due.row().isEmpty() ? "" : " with a name";
    }

    private void number(String kind, String name) {
      fields.add(kind + " + " + name.replaceAll("[0-9]+", "N"));
    }

    private void note(String path, JsonElement value) {
      if (value.isJsonObject()) {
        value.getAsJsonObject().asMap().forEach((name, inner) -> note(path + "." + name, inner));
      } else if (value.isJsonArray()) {
        value.getAsJsonArray().forEach(inner -> note(path + "[]", inner));
      } else if (!value.isJsonNull()) {
        var single = value.getAsJsonPrimitive();
        String type = single.isString() ? "text" : single.isNumber() ? "number" : "yes or no";
        fields.add(path + ": " + type);
      }
    }
  }
}
