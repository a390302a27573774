/** The ways out of the house to a telephone or a mailbox: mail and text messages, by servers that the site names. */
@ApplicationModule(allowedDependencies = {"shared", "consultation"})
@NullMarked
package org.niangjia.channel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
