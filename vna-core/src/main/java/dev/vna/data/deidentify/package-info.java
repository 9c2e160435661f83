/**
 * De-identifies data sets after PS3.15 Annex E: the Basic Application Level Confidentiality Profile
 * and its options, with a report of what was done.
 *
 * <p>Charter:
 *
 * <ol>
 *   <li>What is written is made of what was understood: elements that could be read and whose
 *       meaning is known. Private elements (unless known to be safe), unknown ones, preamble, group
 *       lengths and whatever lay between elements do not pass.
 *   <li>Where the profile leaves a choice that depends on the IOD (X/Z, X/D, Z/D, X/Z/D), the one
 *       is taken that keeps an object valid whatever its IOD asks for: a dummy value before an
 *       empty one before none. No choice keeps the value.
 *   <li>Nothing is claimed that was not done. That pixel data, graphics or visual features are
 *       clean nobody here can tell: the caller may declare it, and only then it is recorded.
 *   <li>Replacements depend on the value and the secret alone: the same UID, patient or date
 *       becomes the same in every run, and nobody without the secret can tell from what.
 *   <li>Reports, messages and notices hold tags, never values.
 * </ol>
 *
 * The table is generated; see {@code src/generator/GenerateProfile.java}.
 */
package dev.vna.data.deidentify;
