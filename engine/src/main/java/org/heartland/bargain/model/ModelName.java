package org.heartland.bargain.model;

import java.util.Locale;
import org.heartland.bargain.BargainModel;

/** The models by the names that commands use. */
public enum ModelName {
    /** The spatial model of politics with third parties on the side that they prefer. */
    SMP(new SpatialModel(SpatialSettings.DEFAULT)),
    /** The same as KTAB computes it. */
    KTAB(new SpatialModel(SpatialSettings.KTAB)),
    MEAN(new CompromiseMean()),
    MEDIAN(new WeightedMedian()),
    NASH(new NashBargaining()),
    CONDORCET(new CondorcetModel()),
    SCHOLZ(new ExpectedUtility());

    private final BargainModel model;

    ModelName(BargainModel model) {
        this.model = model;
    }

    public BargainModel model() {
        return model;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
