package assay.core.shard;

/** How a loop goes about it: always the usual way, except where a simulation plants a mistake. */
record Ways(Conduct conduct, StepRules rules, Tuning tuning) {
    static final Ways USUAL = new Ways(new Conduct(), new StepRules(), Tuning.USUAL);
}
