package org.niangjia.identity.store;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.trunc;
import static org.niangjia.identity.store.Tables.ACCOUNT;
import static org.niangjia.identity.store.Tables.CODE;
import static org.niangjia.identity.store.Tables.PASSKEY;
import static org.niangjia.identity.store.Tables.SECOND_FACTOR;
import static org.niangjia.identity.store.Tables.SIGN_ON;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.DatePart;
import org.jooq.Field;
import org.jooq.Record4;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.niangjia.identity.model.CodePurpose;
import org.niangjia.identity.model.Deed;
import org.niangjia.shared.AccountId;
import org.springframework.stereotype.Repository;

/** What was done to an account, read together from where each is kept. */
@Repository
public class DeedStore {
    private static final Field<UUID> NOBODY = inline(null, SQLDataType.UUID);
    private static final Field<String> NO_REASON = inline(null, SQLDataType.CLOB);

    private final DSLContext sql;

    DeedStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Newest first. So many of each kind that none of another can push it out. */
    public List<Deed> list(AccountId account, int mostOfAKind) {
        var id = account.value();
        var reset = CODE.ACCOUNT_ID.eq(id).and(CODE.PURPOSE.eq(CodePurpose.RESET.stored()));
        var takenOff = SECOND_FACTOR.ACCOUNT_ID.eq(id).and(SECOND_FACTOR.ENDED_BY.ne(id));
        var replaced = SECOND_FACTOR.ACCOUNT_ID.eq(id).and(SECOND_FACTOR.ENDED_BY.eq(id));
        var guessed = ACCOUNT.ID.eq(id).and(ACCOUNT.GUESSED_AT.isNotNull());
        return of(Deed.Kind.RESET, CODE.ISSUED_AT, CODE.ISSUED_BY, NO_REASON, CODE, reset, mostOfAKind)
                .unionAll(of(
                        Deed.Kind.TAKEN_OFF,
                        SECOND_FACTOR.ENDED_AT,
                        SECOND_FACTOR.ENDED_BY,
                        SECOND_FACTOR.ENDED_REASON,
                        SECOND_FACTOR,
                        takenOff,
                        mostOfAKind))
                .unionAll(of(
                        Deed.Kind.REPLACED,
                        SECOND_FACTOR.ENDED_AT,
                        SECOND_FACTOR.ENDED_BY,
                        NO_REASON,
                        SECOND_FACTOR,
                        replaced,
                        mostOfAKind))
                .unionAll(of(
                        Deed.Kind.TAKEN_OFF,
                        PASSKEY.ENDED_AT,
                        PASSKEY.ENDED_BY,
                        PASSKEY.ENDED_REASON,
                        PASSKEY,
                        PASSKEY.ACCOUNT_ID.eq(id).and(PASSKEY.ENDED_BY.ne(id)),
                        mostOfAKind))
                .unionAll(of(
                        Deed.Kind.PASSKEY_ADDED,
                        PASSKEY.ADDED_AT,
                        PASSKEY.ACCOUNT_ID,
                        NO_REASON,
                        PASSKEY,
                        PASSKEY.ACCOUNT_ID.eq(id),
                        mostOfAKind))
                .unionAll(of(
                        Deed.Kind.PASSKEY_ENDED,
                        PASSKEY.ENDED_AT,
                        PASSKEY.ENDED_BY,
                        NO_REASON,
                        PASSKEY,
                        PASSKEY.ACCOUNT_ID.eq(id).and(PASSKEY.ENDED_BY.eq(id)),
                        mostOfAKind))
                .unionAll(of(
                        Deed.Kind.SIGN_ON_LINKED,
                        SIGN_ON.LINKED_AT,
                        SIGN_ON.ACCOUNT_ID,
                        NO_REASON,
                        SIGN_ON,
                        SIGN_ON.ACCOUNT_ID.eq(id),
                        mostOfAKind))
                .unionAll(of(
                        Deed.Kind.SIGN_ON_ENDED,
                        SIGN_ON.ENDED_AT,
                        SIGN_ON.ENDED_BY,
                        NO_REASON,
                        SIGN_ON,
                        SIGN_ON.ACCOUNT_ID.eq(id).and(SIGN_ON.ENDED_BY.eq(id)),
                        mostOfAKind))
                .unionAll(of(
                        Deed.Kind.SIGN_ON_TAKEN_OFF,
                        SIGN_ON.ENDED_AT,
                        SIGN_ON.ENDED_BY,
                        SIGN_ON.ENDED_REASON,
                        SIGN_ON,
                        SIGN_ON.ACCOUNT_ID.eq(id).and(SIGN_ON.ENDED_REASON.isNotNull()),
                        mostOfAKind))
                .unionAll(of(Deed.Kind.GUESSED, ACCOUNT.GUESSED_AT, NOBODY, NO_REASON, ACCOUNT, guessed, mostOfAKind))
                .unionAll(renewed(id, mostOfAKind))
                .fetch(row -> new Deed(
                        Deed.Kind.valueOf(row.value1()),
                        row.value2().toInstant(),
                        row.value3() == null ? null : new AccountId(row.value3()),
                        row.value4()))
                .stream()
                // Taking off all that she has is one deed.
                .distinct()
                .sorted(Comparator.comparing(Deed::at).reversed())
                .toList();
    }

    private Select<Record4<String, OffsetDateTime, UUID, String>> of(
            Deed.Kind kind,
            Field<OffsetDateTime> at,
            Field<UUID> by,
            Field<String> reason,
            Table<?> from,
            Condition which,
            int most) {
        return sql.select(inline(kind.name()), at, by, reason)
                .from(from)
                .where(which)
                .orderBy(at.desc())
                .limit(most);
    }

    /** The ten codes of a set are one deed; her first set, which came with her first password or phone, is none. */
    private Select<Record4<String, OffsetDateTime, UUID, String>> renewed(UUID id, int most) {
        var recovery = CODE.ACCOUNT_ID.eq(id).and(CODE.PURPOSE.eq(CodePurpose.RECOVERY.stored()));
        var earlier = CODE.as("earlier");
        var first = select(min(earlier.ISSUED_AT))
                .from(earlier)
                .where(earlier.ACCOUNT_ID.eq(id))
                .and(earlier.PURPOSE.eq(CodePurpose.RECOVERY.stored()));
        var minute = trunc(CODE.ISSUED_AT, DatePart.MINUTE);
        return sql.select(inline(Deed.Kind.RENEWED.name()), max(CODE.ISSUED_AT), CODE.ISSUED_BY, NO_REASON)
                .from(CODE)
                .where(recovery.and(CODE.ISSUED_BY.eq(id)).and(CODE.ISSUED_AT.gt(first)))
                .groupBy(minute, CODE.ISSUED_BY)
                .orderBy(max(CODE.ISSUED_AT).desc())
                .limit(most);
    }
}
