package dev.pingyi.server.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** Reads codes from pictures as strangers do: ZXing in this process, ZBar and Poppler beside it. */
final class CodeReaders {
  private CodeReaders() {}

  static BufferedImage image(byte[] png) {
    try {
      return ImageIO.read(new ByteArrayInputStream(png));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String readByZxing(BufferedImage image) {
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
    try {
      Result[] codes =
          new QRCodeMultiReader()
              .decodeMultiple(
                  new BinaryBitmap(new HybridBinarizer(source)),
                  Map.of(DecodeHintType.TRY_HARDER, true));
      return Stream.of(codes).map(Result::getText).collect(Collectors.joining(" "));
    } catch (NotFoundException e) {
      return "no code found";
    }
  }

  static String readByZbar(byte[] png, Path folder) throws IOException {
    Path file = Files.write(folder.resolve("code.png"), png);
    return run("zbar", folder, "zbarimg", "--quiet", "--raw", file.toString());
  }

  /** The first page as Poppler shows it at 100 dots to the inch. */
  static byte[] pageByPoppler(byte[] pdf, Path folder) throws IOException {
    Path file = Files.write(folder.resolve("page.pdf"), pdf);
    String page = folder.resolve("page").toString();
    run("poppler", folder, "pdftoppm", "-r", "100", "-png", "-singlefile", file.toString(), page);
    return Files.readAllBytes(folder.resolve("page.png"));
  }

  /** Skips the test if the tool is not on this machine, unless PINGYI_REQUIRE names it. */
  private static String run(String tool, Path folder, String... command) throws IOException {
    if (!isInstalled(command[0])) {
      List<String> required =
          Arrays.asList(System.getenv().getOrDefault("PINGYI_REQUIRE", "").split("[,\\s]+"));
      assertThat(required).as(command[0] + " is not installed").doesNotContain(tool);
      String reason = "Skipped: " + command[0] + " is not installed";
      System.out.println(reason);
      abort(reason);
    }
    Path complaints = folder.resolve(tool + ".txt");
    Process process = new ProcessBuilder(command).redirectError(complaints.toFile()).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.onExit().join().exitValue())
        .as("exit of %s: %s", command[0], Files.readString(complaints))
        .isZero();
    return out.strip();
  }

  private static boolean isInstalled(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
