package assay.stream.session;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;

/** Puts the door on every connection of the one port: sockets and the framework's own requests share it. */
@Singleton
final class HttpDoorListener implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
    private static final String NAME = "assay-door";

    private final Provider<RedisDoor> door;
    private final Provider<SocketCare> care;

    HttpDoorListener(Provider<RedisDoor> door, Provider<SocketCare> care) {
        this.door = door;
        this.care = care;
    }

    @Override
    public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        var registry = event.getBean();
        registry.register(new Connections());
        return registry;
    }

    /** For each connection, a door behind its codec. */
    private final class Connections implements NettyServerCustomizer {
        @Override
        public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
            return role == ChannelRole.CONNECTION ? new Connection(channel) : this;
        }
    }

    private final class Connection implements NettyServerCustomizer {
        private final Channel channel;

        private Connection(Channel channel) {
            this.channel = channel;
        }

        @Override
        public void onStreamPipelineBuilt() {
            channel.pipeline()
                    .addAfter(
                            ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC,
                            NAME,
                            new HttpUpgradeHandler(door.get(), care.get()));
        }
    }
}
