/**
 * The platform on this machine as one thing that starts and ends: the infrastructure's process and the five services,
 * their ports, their folder, their log-ins. The same jars and settings as in the cluster, other addresses.
 */
@NullMarked
package assay.local.platform;

import org.jspecify.annotations.NullMarked;
