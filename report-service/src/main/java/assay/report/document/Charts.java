package assay.report.document;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.TimeZone;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Charts as vectors, drawn by JFreeChart onto whatever takes lines and letters. */
final class Charts {
    static final int WIDTH = 760;
    static final int HEIGHT = 260;
    /** More points than a page can show are thinned to the lowest and highest of each stretch. */
    private static final int POINTS_MAX = 600;

    private static final Color[] COLOURS = {
        new Color(0x1F5FA8), new Color(0xB3261E), new Color(0x8A6D00), new Color(0x2E7D4F), new Color(0x6A4C93)
    };
    private static final Color INK = new Color(0x1B2430);
    private static final Color GRID = new Color(0xD8DEE6);
    private static final float SMALL = 11;

    private Charts() {}

    static void draw(Figure figure, Graphics2D graphics) {
        var plot = switch (figure) {
            case Figure.Lines lines -> plot(lines);
            case Figure.Bars bars -> plot(bars);
        };
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        plot.setInsets(new RectangleInsets(4, 4, 4, 12));
        var several = figure instanceof Figure.Lines lines && lines.lines().size() > 1;
        var chart = new JFreeChart(figure.title(), Faces.BOLD.at(13), plot, several);
        chart.setBackgroundPaint(Color.WHITE);
        chart.getTitle().setPaint(INK);
        if (several) {
            chart.getLegend().setItemFont(Faces.REGULAR.at(SMALL));
            chart.getLegend().setItemPaint(INK);
            chart.getLegend().setFrame(org.jfree.chart.block.BlockBorder.NONE);
        }
        chart.draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
    }

    /** The chart as an `svg` element. */
    static String svg(Figure figure) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation();
            var document = factory.createDocument("http://www.w3.org/2000/svg", "svg", null);
            var context = SVGGeneratorContext.createDefault(document);
            context.setComment(null);
            var graphics = new SVGGraphics2D(context, false);
            draw(figure, graphics);
            var root = graphics.getRoot();
            root.setAttribute("viewBox", "0 0 " + WIDTH + " " + HEIGHT);
            root.setAttribute("width", Integer.toString(WIDTH));
            root.setAttribute("height", Integer.toString(HEIGHT));
            var text = new StringWriter(16_384);
            graphics.stream(root, text, false, false);
            var svg = text.toString();
            return svg.substring(svg.indexOf("<svg"));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Plot plot(Figure.Lines figure) {
        var data = new XYSeriesCollection();
        var renderer = new XYLineAndShapeRenderer(true, false);
        for (var i = 0; i < figure.lines().size(); i++) {
            var line = figure.lines().get(i);
            var series = new XYSeries(line.name(), false, true);
            for (var point : Thinning.thinned(line.points(), POINTS_MAX)) {
                series.add((double) point.at().toEpochMilli(), point.value());
            }
            data.addSeries(series);
            renderer.setSeriesPaint(i, COLOURS[i % COLOURS.length]);
            renderer.setSeriesStroke(i, new BasicStroke(i == 0 ? 1.6f : 1.1f));
            renderer.setSeriesShapesVisible(i, line.points().size() < 2);
        }
        var time = new DateAxis(null, TimeZone.getTimeZone("UTC"), Locale.ROOT);
        time.setStandardTickUnits(Ticks.over(figure));
        var axis = new NumberAxis(figure.unit());
        axis.setAutoRangeIncludesZero(false);
        var plot = new XYPlot(data, styled(time), styled(axis), renderer);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(GRID);
        plot.setRangeGridlineStroke(new BasicStroke(0.6f));
        return plot;
    }

    private static Plot plot(Figure.Bars figure) {
        var data = new DefaultCategoryDataset();
        figure.bars().forEach(bar -> data.addValue(bar.value(), figure.unit(), bar.label()));
        var renderer = new BarRenderer() {
            private static final long serialVersionUID = 1L;

            @Override
            public java.awt.Paint getItemPaint(int row, int column) {
                return figure.bars().get(column).value() < 0 ? COLOURS[1] : COLOURS[0];
            }
        };
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setMaximumBarWidth(0.08);
        var labels = new CategoryAxis();
        labels.setTickLabelFont(Faces.REGULAR.at(SMALL));
        labels.setTickLabelPaint(INK);
        labels.setAxisLinePaint(GRID);
        var plot = new CategoryPlot(data, labels, styled(new NumberAxis(figure.unit())), renderer);
        plot.setRangeGridlinePaint(GRID);
        plot.setRangeGridlineStroke(new BasicStroke(0.6f));
        return plot;
    }

    private static ValueAxis styled(ValueAxis axis) {
        axis.setTickLabelFont(Faces.REGULAR.at(SMALL));
        axis.setLabelFont(Faces.REGULAR.at(SMALL));
        axis.setTickLabelPaint(INK);
        axis.setLabelPaint(INK);
        axis.setAxisLinePaint(GRID);
        axis.setTickMarkPaint(GRID);
        return axis;
    }
}
