/**
 * DICOMweb beside Orthanc: the calls of viewers and integrators, to both servers in turns, with the
 * same data loaded.
 */
package dev.vna.benchmarks.web;
