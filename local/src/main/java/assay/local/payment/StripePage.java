package assay.local.payment;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The page on which somebody pays, plain HTML without a script. */
final class StripePage {
    private static final String STYLE = """
        :root{color-scheme:light dark;--line:#8884;--accent:#3b5bdb}
        body{font:16px/1.5 system-ui,sans-serif;margin:0;display:grid;place-items:center;min-height:100vh}
        main{width:min(26rem,calc(100vw - 2rem));padding:1.5rem;border:1px solid var(--line);border-radius:.75rem}
        h1{font-size:1.1rem;margin:0;font-weight:600}
        .amount{font-size:2rem;font-weight:700;margin:.25rem 0 1.25rem;font-variant-numeric:tabular-nums}
        label{display:block;font-weight:600;margin-bottom:.35rem}
        input{font:inherit;width:100%;box-sizing:border-box;padding:.65rem .75rem;border:1px solid #888;
        border-radius:.5rem;letter-spacing:.05em}
        button{font:inherit;font-weight:600;width:100%;margin-top:1rem;padding:.7rem;border:0;border-radius:.5rem;
        background:var(--accent);color:#fff;cursor:pointer}
        button.plain{background:transparent;color:inherit;border:1px solid #888}
        input:focus-visible,button:focus-visible,a:focus-visible{outline:3px solid #74c0fc;outline-offset:2px}
        .problem{padding:.6rem .75rem;border-left:4px solid #e03131;background:#e0313118;margin:0 0 1rem}
        .note{font-size:.85rem;margin-top:1.25rem;padding-top:1rem;border-top:1px solid var(--line)}
        code{font-variant-numeric:tabular-nums}
        """;

    private StripePage() {}

    static String of(String id, StripeSimulator.Shown shown, StripeStage stage) {
        var body = switch (stage) {
            case OPEN -> card(id, null, shown);
            case DECLINED -> card(id, "Your card was declined. Try another one.", shown);
            case CONFIRM -> confirmation(id);
            case PAID -> "<p>This is paid. <a href=\"" + escaped(shown.success()) + "\">Back to Assay</a></p>";
            case EXPIRED -> "<p>This checkout has ended; nothing was paid.</p>" + back(shown);
        };
        return """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>Pay for %1$s</title>
            <meta name="viewport" content="width=device-width,initial-scale=1"><style>%2$s</style></head>
            <body><main><h1>%1$s</h1><p class="amount">%3$s</p>%4$s</main></body></html>
            """.formatted(escaped(shown.product()), STYLE, amount(shown), body);
    }

    private static String card(String id, @Nullable String problem, StripeSimulator.Shown shown) {
        return """
            %1$s<form method="post" action="/c/pay/%2$s">
            <label for="cardNumber">Card number</label>
            <input id="cardNumber" name="cardNumber" inputmode="numeric" autocomplete="off" required autofocus
            placeholder="4242 4242 4242 4242"%3$s>
            <button type="submit">Pay %4$s</button></form>%5$s
            <p class="note">A simulated checkout: no card is charged.<br><code>4242 4242 4242 4242</code> pays,
            <code>4000 0000 0000 0002</code> is declined, <code>4000 0027 6000 3184</code> asks the bank.</p>
            """.formatted(
                        problem == null ? "" : "<p class=\"problem\" role=\"alert\" id=\"problem\">" + problem + "</p>",
                        escaped(id),
                        problem == null ? "" : " aria-describedby=\"problem\"",
                        amount(shown),
                        back(shown));
    }

    private static String confirmation(String id) {
        return """
            <p>Your bank asks you to confirm this payment (3-D Secure).</p>
            <form method="post" action="/c/pay/%1$s/confirm">
            <button type="submit" name="confirmed" value="yes">Confirm</button>
            <button type="submit" name="confirmed" value="no" class="plain">Refuse</button></form>
            """.formatted(escaped(id));
    }

    private static String back(StripeSimulator.Shown shown) {
        var cancel = shown.cancel();
        return cancel == null ? "" : "<p><a href=\"" + escaped(cancel) + "\">Cancel and go back</a></p>";
    }

    private static String amount(StripeSimulator.Shown shown) {
        return BigDecimal.valueOf(shown.amount(), 2).toPlainString() + " "
                + escaped(shown.currency().toUpperCase(Locale.ROOT));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
