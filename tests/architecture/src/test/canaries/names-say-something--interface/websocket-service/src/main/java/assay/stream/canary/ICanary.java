package assay.stream.canary;

/** A bird with a letter before its name. */
interface ICanary {}
