package org.niangjia.person;

import org.niangjia.shared.Permission;
import org.niangjia.shared.Viewer.Officer;

/** Whose business somebody is. The module that knows where she has seats implements it. */
public interface PersonSight {
    /** Whether a seat of hers lies in the officer's reach. */
    boolean covers(Officer officer, Permission permission, PersonId person);
}
