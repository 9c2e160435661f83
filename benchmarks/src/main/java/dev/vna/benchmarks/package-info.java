/** Programs that measure what somebody pays for, beside a reference measured in the same run. */
package dev.vna.benchmarks;
