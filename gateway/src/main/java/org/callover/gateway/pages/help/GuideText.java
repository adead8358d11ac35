package org.callover.gateway.pages.help;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.callover.gateway.document.PackedFile;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The text of a guide as HTML, with the anchors and links that it has where its Markdown is shown elsewhere. */
final class GuideText {

    private static final List<TablesExtension> EXTENSIONS = List.of((TablesExtension) TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(EXTENSIONS).escapeHtml(true).build();
    private static final Pattern NOT_IN_ANCHORS = Pattern.compile("[^\\p{L}\\p{N} _-]");
    private static final String MARKDOWN = ".md";

    private final Document text;
    private final Map<String, Integer> anchors = new HashMap<>();

    private GuideText(Document text) {
        this.text = text;
    }

    /** A guide's text. */
    static String html(Guide guide) {
        String markdown = PackedFile.at("/guides/" + guide.file() + MARKDOWN).text();
        GuideText html = new GuideText(Jsoup.parseBodyFragment(RENDERER.render(PARSER.parse(markdown))));
        html.text.outputSettings().prettyPrint(false);
        html.anchor();
        html.link();
        html.box();
        return html.text.body().html();
    }

    private void anchor() {
        for (Element heading : text.select("h1, h2, h3, h4")) {
            String anchor = NOT_IN_ANCHORS
                    .matcher(heading.text().toLowerCase(Locale.ROOT))
                    .replaceAll("")
                    .replace(' ', '-');
            int before = anchors.merge(anchor, 1, Integer::sum) - 1;
            heading.attr("id", before == 0 ? anchor : anchor + "-" + before);
        }
    }

    /** Leads links to other guides, and takes those to files away that are not shown here. */
    private void link() {
        for (Element link : text.select("a[href]")) {
            String href = link.attr("href");
            int fragment = href.indexOf('#');
            String file = fragment < 0 ? href : href.substring(0, fragment);
            String place = fragment < 0 ? "" : href.substring(fragment);
            if (!file.isEmpty() && !href.startsWith("https:")) {
                Guide.named(file.endsWith(MARKDOWN) ? file.substring(0, file.length() - MARKDOWN.length()) : file)
                        .ifPresentOrElse(guide -> link.attr("href", guide.address() + place), link::unwrap);
            }
        }
    }

    /** Lets wide tables and examples scroll in a box of their own. */
    private void box() {
        int number = 0;
        for (Element wide : text.select("table, pre")) {
            number++;
            String what = wide.tagName().equals("table") ? "Table " : "Example ";
            wide.wrap("<div class=\"paper-scroll\" role=\"group\" tabindex=\"0\"></div>");
            Objects.requireNonNull(wide.parent()).attr("aria-label", what + number);
        }
        text.select("thead th").attr("scope", "col");
    }
}
