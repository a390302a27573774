/**
 * What the house stands on: settings from the environment, the data folder and its lock, the PostgreSQL server inside
 * it or beside it, the database roles, the migrations, and a doctor that says in sentences what is wrong. Plain Java,
 * usable before and without Spring.
 */
@ApplicationModule(
        allowedDependencies = {"vault"},
        displayName = "Installation")
@NullMarked
package org.niangjia.installation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
