package dev.vna.benchmarks.population;

/**
 * A series of a made-up study.
 *
 * @param number Series Number, from 1
 * @param uid Series Instance UID
 * @param modality what made it
 * @param description Series Description
 * @param instances how many instances it has
 * @param hasRandomUids whether its instances are named by random numbers; else by counting on
 */
record Series(
    int number,
    String uid,
    Modality modality,
    String description,
    int instances,
    boolean hasRandomUids) {}
