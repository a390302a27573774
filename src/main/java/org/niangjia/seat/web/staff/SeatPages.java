package org.niangjia.seat.web.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.niangjia.shared.web.Asked;
import org.niangjia.shared.web.Crumb;
import org.niangjia.shared.web.DeskFrame;
import org.niangjia.shared.web.Field;
import org.niangjia.shared.web.Item;
import org.niangjia.shared.web.Problem;
import org.niangjia.shared.web.Table;

/** The pages about seats and those who have them. */
public final class SeatPages {
    private SeatPages() {}

    /**
     * @param alike who may be the same; null: nobody
     * @param offered their ids
     */
    public record Who(
            Field name,
            Asked sex,
            Field born,
            Field telephone,
            Field identity,
            @Nullable Asked alike,
            String offered) {
        List<Field> fields() {
            var fields = new ArrayList<>(List.of(name, sex.field(), born, telephone, identity));
            if (alike != null) {
                fields.add(alike.field());
            }
            return fields;
        }
    }

    public record HeldFields(
            Asked position,
            Field from,
            Field until,
            Field termEnd,
            Asked appointment,
            Asked employment,
            Asked way,
            List<Asked> classes,
            Field home,
            Field document) {
        /** Something that not everybody is asked for is there already. */
        public boolean saysMore() {
            return Stream.concat(Stream.of(employment, way), classes.stream())
                            .map(Asked::field)
                            .anyMatch(field -> !field.value().isEmpty())
                    || Stream.of(termEnd, home, document)
                            .anyMatch(field -> !field.value().isEmpty());
        }

        List<Field> fields() {
            return List.of(position.field(), from, until, termEnd, home, document);
        }
    }

    public record Taking(
            DeskFrame desk,
            List<Crumb> crumbs,
            String heading,
            String action,
            String back,
            List<Problem> problems,
            Who who,
            HeldFields held) {}

    /**
     * @param version how many notes there were
     * @param held null where it is not corrected
     * @param until null where no end is asked
     */
    public record Change(
            DeskFrame desk,
            List<Crumb> crumbs,
            String title,
            String heading,
            String line,
            String button,
            String action,
            String back,
            int version,
            List<Problem> problems,
            @Nullable HeldFields held,
            @Nullable Field until,
            Field reason) {}

    /**
     * @param withdrawn the sentence of one that was written down by mistake; null: it is one
     * @param missing the sentence where an assessment is owed; null: none is
     * @param acts what she may do with it
     */
    public record Seat(
            DeskFrame desk,
            List<Crumb> crumbs,
            String heading,
            @Nullable String withdrawn,
            List<Item> facts,
            @Nullable String missing,
            List<Item> assessments,
            Table notes,
            List<Crumb> acts) {}

    /**
     * @param telephones null: they are not shown
     * @param read where they are read; null: not for her
     * @param correct where it is put right; null: not by her
     */
    public record Person(
            DeskFrame desk,
            List<Crumb> crumbs,
            String heading,
            List<Item> facts,
            Table seats,
            @Nullable List<Item> telephones,
            @Nullable String read,
            Table notes,
            @Nullable String correct) {}

    /** @param version how many corrections there were */
    public record PersonCorrection(
            DeskFrame desk,
            List<Crumb> crumbs,
            String heading,
            String action,
            String back,
            int version,
            List<Problem> problems,
            Who who,
            Field reason) {}
}
