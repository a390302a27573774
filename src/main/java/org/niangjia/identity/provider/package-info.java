/** Talks to the sign-on that a site has of its own (OpenID Connect); knows no account, no page and no table. */
@NullMarked
package org.niangjia.identity.provider;

import org.jspecify.annotations.NullMarked;
