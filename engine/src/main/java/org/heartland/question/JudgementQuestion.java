package org.heartland.question;

import java.util.List;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Judgement;
import org.heartland.formula.Answer;
import org.heartland.formula.Constant;
import org.heartland.formula.Function;
import org.heartland.formula.Parameter;
import org.heartland.formula.Run;
import org.heartland.formula.Signature;
import org.heartland.formula.Type;
import org.heartland.panel.Judgements;

/** A function for a judgement that is drawn separately for each receiver, or for a weight by its name. */
final class JudgementQuestion implements Function {
    private final Judgement judgement;
    private final Judgements judgements;
    private final Signature signature;

    JudgementQuestion(Dossier dossier, Judgement judgement, Judgements judgements) {
        this.judgement = judgement;
        this.judgements = judgements;
        boolean weights = judgement.kind() instanceof Judgement.Weights;
        Parameter element =
                weights ? Parameter.id("name", "option:" + judgement.id()) : Parameter.id("receiver", "actor");
        Type out = weights ? Type.PURE : DossierNames.type(dossier, judgement);
        this.signature = new Signature(judgement.id(), List.of(element), out, judgement.says(), 1);
    }

    /** True if a judgement is such a function. */
    static boolean asks(Judgement judgement) {
        return judgement.perReceiver() || judgement.kind() instanceof Judgement.Weights;
    }

    @Override
    public Signature signature() {
        return signature;
    }

    @Override
    public boolean readsData() {
        return false;
    }

    @Override
    public boolean continuous() {
        return DossierNames.continuous(judgement);
    }

    @Override
    public List<String> options() {
        return DossierNames.options(judgement);
    }

    @Override
    public Answer at(List<Constant> arguments, Run run) {
        String key = judgement.id() + "/" + arguments.get(0).id();
        return new Answer(judgements.lanes(key), new int[0], List.of(key), List.of());
    }
}
