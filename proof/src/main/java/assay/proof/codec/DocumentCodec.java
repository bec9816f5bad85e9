package assay.proof.codec;

import assay.contracts.form.Forms;
import assay.contracts.line.Fields;
import assay.contracts.line.NotCanonical;
import assay.domain.tape.DocumentContent;

/** The documents of the tape: fees, formula parameters and zone offsets, each named by its kind. */
public final class DocumentCodec {

    private static final Forms FORMS = Wording.vocabulary().build();

    private DocumentCodec() {}

    /** The canonical content of a document. */
    public static Fields write(DocumentContent content) {
        return FORMS.write(DocumentContent.class, content);
    }

    /**
     * What a document's content means.
     *
     * @throws NotCanonical when its kind is unknown or its content is not of it
     */
    public static DocumentContent read(Fields content) {
        return FORMS.read(DocumentContent.class, content);
    }
}
