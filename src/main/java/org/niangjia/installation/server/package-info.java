/** The PostgreSQL that comes with the program: unpacking, the cluster, starting, watching, ending. */
@NullMarked
package org.niangjia.installation.server;

import org.jspecify.annotations.NullMarked;
