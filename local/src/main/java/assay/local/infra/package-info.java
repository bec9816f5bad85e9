/**
 * Kafka, PostgreSQL and Redis on one machine without containers: real brokers and servers with their data in a folder,
 * on loopback, that end with the process that started them. No word of trading here.
 */
@NullMarked
package assay.local.infra;

import org.jspecify.annotations.NullMarked;
