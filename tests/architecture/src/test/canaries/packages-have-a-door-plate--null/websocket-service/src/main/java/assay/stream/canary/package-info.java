/** A canary. */
package assay.stream.canary;
