package dev.pingyi.bench.cold;

/**
 * What one cold start cost.
 *
 * @param cpu seconds of CPU, user and system
 * @param wall seconds on the clock
 * @param peak the most memory it held at once, in MB
 */
record Cost(double cpu, double wall, double peak) {}
