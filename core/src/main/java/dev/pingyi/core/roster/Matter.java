package dev.pingyi.core.roster;

/** What a citizen comes for, such as a passport. */
public record Matter(String id, String name, String nameEn) {}
