/** What pages of every module are made of: the words, the frame around a page and the values of its parts. */
@NamedInterface("web")
@NullMarked
package org.niangjia.shared.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
