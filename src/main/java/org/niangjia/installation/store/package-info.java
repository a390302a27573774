/** The room that speaks SQL: roles, migrations, and what a server must be able to do. */
@NullMarked
package org.niangjia.installation.store;

import org.jspecify.annotations.NullMarked;
