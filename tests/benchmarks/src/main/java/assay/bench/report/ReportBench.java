package assay.bench.report;

import assay.bench.Bench;
import assay.bench.Options;
import assay.bench.Pairs;
import assay.bench.Progress;
import assay.bench.Sheet;
import assay.bench.Sheet.Row;
import assay.bench.Sheet.Verdict;
import assay.bench.WrongAnswers;
import assay.report.content.ReportType;
import assay.report.content.Subject;
import assay.report.document.Document;
import assay.report.document.Format;
import assay.report.document.Value;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** P10: a report of a thousand trades with its chart as PDF, beside openhtmltopdf making PDF of the same page. */
public final class ReportBench implements Bench {
    private static final double BAR = 4;

    /** The page as ours is set: without it the peer's last columns lie beside the paper. */
    private static final String PAPER =
            "<style>@page{size:A4 landscape;margin:12mm}table{font-size:7pt;width:100%}</style></head>";

    @Override
    public String words() {
        return "a PDF report of 1,000 rows beside openhtmltopdf; --rows N (1000), --runs N (5)";
    }

    @Override
    public Sheet run(Options options, Progress progress) throws IOException {
        options.allow("rows", "runs");
        var subject = TradedAccount.of(options.number("rows", 1_000));
        var document = ReportType.TRADE_HISTORY.about(subject, "");
        var html = new String(Format.HTML.write(document), StandardCharsets.UTF_8).replace("</head>", PAPER);
        var ours = Format.PDF.write(document);
        var theirs = peer(html);
        check("ours", ours, subject);
        check("openhtmltopdf's", theirs, subject);
        for (var warm = 0; warm < 3; warm++) {
            Format.PDF.write(document);
            peer(html);
        }
        var pairs = new Pairs();
        for (var run = 1; run <= options.number("runs", 5); run++) {
            pairs.add(ours(document, 10), peers(html, 2));
            progress.say("run " + run + ": " + Pairs.range(pairs.ours(), 1) + " documents/s, peer "
                    + Pairs.range(pairs.peers(), 2));
        }
        return sheet(pairs, ours, theirs);
    }

    private static double ours(Document document, int times) {
        var begin = System.nanoTime();
        for (var i = 0; i < times; i++) {
            Format.PDF.write(document);
        }
        return times / ((System.nanoTime() - begin) / 1e9);
    }

    private static double peers(String html, int times) throws IOException {
        var begin = System.nanoTime();
        for (var i = 0; i < times; i++) {
            peer(html);
        }
        return times / ((System.nanoTime() - begin) / 1e9);
    }

    /** The same page in the same faces; the chart is already drawn in it. */
    private static byte[] peer(String html) throws IOException {
        var out = new ByteArrayOutputStream(1 << 20);
        try (var svg = new BatikSVGDrawer()) {
            var builder = new PdfRendererBuilder();
            builder.useSVGDrawer(svg);
            builder.useFont(() -> face("DejaVuSansCondensed.ttf"), "sans-serif");
            builder.useFont(() -> face("DejaVuSansCondensed.ttf"), "system-ui");
            builder.useFont(() -> face("DejaVuSansMono.ttf"), "monospace");
            builder.withHtmlContent(html, null);
            builder.toStream(out);
            builder.run();
        }
        return out.toByteArray();
    }

    private static java.io.InputStream face(String file) {
        return Objects.requireNonNull(Format.class.getResourceAsStream(file));
    }

    /** Every trade's net profit has to be in the text of the document, in order. */
    private static void check(String whose, byte[] pdf, Subject subject) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            var text = stripper.getText(document);
            var place = 0;
            for (var trade : subject.trips().closed()) {
                var net = Value.amount(trade.net()).shown();
                place = text.indexOf(net, place);
                if (place < 0) {
                    throw new WrongAnswers(whose + " PDF lacks trade " + trade.number() + " with " + net);
                }
                place += net.length();
            }
        }
    }

    private static Sheet sheet(Pairs pairs, byte[] ours, byte[] theirs) throws IOException {
        var ratio = Pairs.median(pairs.ratios());
        return new Sheet(
                "Reports, " + Runtime.getRuntime().availableProcessors() + " processors",
                List.of(
                        new Row(
                                "P10",
                                "PDF documents/s",
                                Pairs.range(pairs.ours(), 1),
                                Pairs.range(pairs.peers(), 2),
                                Pairs.range(pairs.ratios(), 1),
                                ">= 4",
                                ratio >= BAR ? Verdict.MET : Verdict.MISSED),
                        Row.plain("", "pages, ours and openhtmltopdf's", pages(ours) + ", " + pages(theirs)),
                        Row.plain("", "bytes, ours and openhtmltopdf's", ours.length + ", " + theirs.length)),
                List.of(
                        "Ours is tagged and draws its chart in the time measured; the peer's chart is drawn before, its"
                                + " document is not tagged.",
                        "Both hold every trade's net profit, in order, by text extraction; layouts differ."));
    }

    private static int pages(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }
}
