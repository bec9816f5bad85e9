package assay.report.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;

/** The tree that tells a reader's software what is a heading, a cell, a picture (ISO 32000-1, 14.7). */
final class PdfTags {
    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final COSDictionary document;
    private final List<COSArray> pages = new ArrayList<>();

    PdfTags(PDDocument pdf) {
        var element = new PDStructureElement("Document", root);
        root.appendKid(element);
        this.document = element.getCOSObject();
        pdf.getDocumentCatalog().setStructureTreeRoot(root);
    }

    COSDictionary document() {
        return document;
    }

    /** A page that holds tagged content. */
    void begin(PDPage page) {
        page.setStructParents(pages.size());
        page.getCOSObject().setName(COSName.getPDFName("Tabs"), "S");
        pages.add(new COSArray());
    }

    /** A new element at the end of another. */
    COSDictionary element(COSDictionary parent, String type) {
        var element = new COSDictionary();
        element.setName(COSName.S, type);
        element.setItem(COSName.P, parent);
        add(parent, element);
        return element;
    }

    /** The number that the next content of an element has on a page; the page is the newest. */
    int mark(COSDictionary element, PDPage page) {
        var parents = pages.getLast();
        var id = parents.size();
        parents.add(element);
        var known = element.getItem(COSName.PG);
        if (known == null) {
            element.setItem(COSName.PG, page.getCOSObject());
        }
        if (known == null || known.equals(page.getCOSObject())) {
            add(element, COSInteger.get(id));
        } else {
            var reference = new COSDictionary();
            reference.setName(COSName.TYPE, "MCR");
            reference.setItem(COSName.PG, page.getCOSObject());
            reference.setInt(COSName.MCID, id);
            add(element, reference);
        }
        return id;
    }

    /** Says that a header cell is one of a column or a row. */
    void scope(COSDictionary element, String scope) {
        var attribute = new COSDictionary();
        attribute.setName(COSName.O, "Table");
        attribute.setName(COSName.getPDFName("Scope"), scope);
        element.setItem(COSName.A, attribute);
    }

    /** Says in words what a picture shows, and where it is. */
    void describe(COSDictionary element, String alt, PDRectangle place) {
        element.setString(COSName.ALT, alt);
        var attribute = new COSDictionary();
        attribute.setName(COSName.O, "Layout");
        attribute.setName(COSName.getPDFName("Placement"), "Block");
        attribute.setItem(COSName.BBOX, place.getCOSArray());
        element.setItem(COSName.A, attribute);
    }

    /** An only kid stands for itself: a list around each of ten thousand cells' content took a tenth of the time. */
    private static void add(COSDictionary parent, COSBase kid) {
        var known = parent.getItem(COSName.K);
        if (known == null) {
            parent.setItem(COSName.K, kid);
        } else if (known instanceof COSArray several) {
            several.add(kid);
        } else {
            var several = new COSArray();
            several.add(known);
            several.add(kid);
            parent.setItem(COSName.K, several);
        }
    }

    /** Ties the content of each page to its elements. */
    void end() throws IOException {
        var numbers = new COSArray();
        for (var i = 0; i < pages.size(); i++) {
            numbers.add(COSInteger.get(i));
            numbers.add(pages.get(i));
        }
        var tree = new COSDictionary();
        tree.setItem(COSName.NUMS, numbers);
        root.setParentTree(new PDNumberTreeNode(tree, COSArray.class));
        root.setParentTreeNextKey(pages.size());
    }
}
