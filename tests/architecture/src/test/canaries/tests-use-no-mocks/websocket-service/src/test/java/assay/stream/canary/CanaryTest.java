package assay.stream.canary;

import static org.mockito.Mockito.mock;

class CanaryTest {

    final Runnable bird = mock(Runnable.class);
}
