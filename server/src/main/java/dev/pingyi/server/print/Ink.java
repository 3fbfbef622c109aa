package dev.pingyi.server.print;

import java.awt.Color;

/** The few colours of the office; red is for what hurts, and no meaning hangs on colour alone. */
enum Ink {
  WHITE(0xFFFFFF),
  PAPER(0xFAF7F0),
  SHADE(0xF1ECE1),
  HAIRLINE(0xD8D1C3),
  GREY(0x5F5B53),
  BLACK(0x1B2228),
  SEAL(0xB3261E),
  JADE(0x1F7A5C);

  private final Color color;

  Ink(int rgb) {
    this.color = new Color(rgb);
  }

  Color color() {
    return color;
  }
}
