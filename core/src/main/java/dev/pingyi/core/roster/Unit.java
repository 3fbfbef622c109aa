package dev.pingyi.core.roster;

import dev.pingyi.core.code.TypedCode;

/**
 * A unit that is rated.
 *
 * @param id 2 to 8 characters of {@link TypedCode#ALPHABET}
 * @param level city, district or street
 * @param superior the body above it
 * @param code the unified social credit code, 18 characters
 * @param phone the hall's telephone, or empty
 */
public record Unit(
    String id,
    String name,
    String nameEn,
    String category,
    String area,
    String level,
    String superior,
    String code,
    String address,
    String phone) {}
