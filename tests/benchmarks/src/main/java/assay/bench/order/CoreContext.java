package assay.bench.order;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.DefaultApplicationContext;
import io.micronaut.context.DefaultApplicationContextBuilder;
import io.micronaut.inject.BeanDefinitionReference;
import java.util.List;

/** Core by itself: other services lie on the benchmarks' class path too, and their jobs would run beside it. */
final class CoreContext extends DefaultApplicationContextBuilder {

    private static final String OURS = "assay.";
    private static final List<String> CORES = List.of("assay.core.", "assay.kit.");

    @Override
    protected ApplicationContext newApplicationContext() {
        return new DefaultApplicationContext(this) {
            @Override
            @SuppressWarnings("rawtypes")
            protected List<BeanDefinitionReference> resolveBeanDefinitionReferences() {
                return super.resolveBeanDefinitionReferences().stream()
                        .filter(each -> isOfCore(each.getBeanDefinitionName()))
                        .toList();
            }
        };
    }

    private static boolean isOfCore(String bean) {
        return !bean.startsWith(OURS) || CORES.stream().anyMatch(bean::startsWith);
    }
}
