package org.niangjia.person;

import org.jspecify.annotations.Nullable;

/** Somebody of whom nothing is kept yet, as she was written down. */
public record NewPerson(String name, Sex sex, @Nullable Born born, Numbers numbers) {}
