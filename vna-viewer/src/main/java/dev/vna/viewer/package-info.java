/**
 * The OHIF viewer (npm {@code @ohif/app}, MIT), served beside the DICOMweb services that it reads:
 * its files as the build packed them, its settings as this archive needs them.
 */
package dev.vna.viewer;
