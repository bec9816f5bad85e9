package assay.core.identity;

import assay.core.identity.IdentityHandler.Registration;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * At start, makes the two demo log-ins that the settings name, again and again the same. Without settings it does
 * nothing.
 */
@Singleton
final class DemoUsersJob implements ApplicationEventListener<StartupEvent> {
    private final IdentityHandler identity;
    private final DemoSettings settings;

    DemoUsersJob(IdentityHandler identity, DemoSettings settings) {
        this.identity = identity;
        this.settings = settings;
    }

    @Singleton
    record DemoSettings(
            @Property(name = "assay.demo.trader-email") @Nullable
            String traderEmail,

            @Property(name = "assay.demo.trader-password") @Nullable
            String traderPassword,

            @Property(name = "assay.demo.admin-email") @Nullable
            String adminEmail,

            @Property(name = "assay.demo.admin-password") @Nullable
            String adminPassword) {}

    @Override
    public void onApplicationEvent(StartupEvent event) {
        ensure(settings.traderEmail(), settings.traderPassword(), "trader", "Demo Trader");
        ensure(settings.adminEmail(), settings.adminPassword(), "admin", "Demo Admin");
    }

    private void ensure(@Nullable String email, @Nullable String password, String role, String name) {
        if (email != null && password != null) {
            identity.ensure(new Registration(email, password, name, "DE"), role);
        }
    }
}
