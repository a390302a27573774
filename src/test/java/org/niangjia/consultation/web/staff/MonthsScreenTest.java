package org.niangjia.consultation.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.niangjia.consultation.DeskFigures.Board;
import org.niangjia.consultation.DeskFigures.Counters;
import org.niangjia.consultation.model.RequestMonths;
import org.niangjia.measure.Figures.Months;
import org.niangjia.measure.MonthTable;
import org.niangjia.measure.Part;
import org.niangjia.measure.Published;
import org.niangjia.organization.Organization;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.web.Table.Line;
import org.niangjia.support.KeyWords;

class MonthsScreenTest {
    private static final LocalDate MARCH = LocalDate.parse("2026-03-01");
    private static final LocalDate APRIL = LocalDate.parse("2026-04-01");
    private static final Organization COUNTY = place(1, "county");
    private static final Organization SHOWN = place(2, "shown");
    private static final Organization HIDDEN = place(3, "hidden");
    private static final Counters NONE = new Counters(0, 0, 0, 0, 0, 0, 0, 0, 0);
    private static final Board BOARD =
            new Board(COUNTY, NONE, NONE, List.of(new Board.Row(SHOWN, NONE), new Board.Row(HIDDEN, NONE)));

    @Test
    void whatIsPublishedStandsThereAndWhatIsNotIsSaidToBeFew() {
        var page = Objects.requireNonNull(new MonthsScreen()
                .page(
                        new Months(
                                List.of(APRIL, MARCH),
                                List.of(
                                        row(APRIL, RequestMonths.ASKED, COUNTY, Part.WHOLE, 9, 0, 5, 0),
                                        row(APRIL, RequestMonths.FIRST_ANSWERS, COUNTY, Part.WHOLE, 5, 7, 6),
                                        row(APRIL, RequestMonths.PUT_ASIDE, COUNTY, Part.WHOLE, 17),
                                        row(MARCH, RequestMonths.HELPED, COUNTY, Part.WHOLE, 7, 5, 0),
                                        row(APRIL, RequestMonths.ENDED, SHOWN, Part.WHOLE, 8, 0, 0, 0),
                                        row(APRIL, RequestMonths.ENDED, COUNTY, Part.REST, 6, 0, 0, 0)),
                                Map.of()),
                        BOARD,
                        new KeyWords()));
        var few = "consultation.months.few";
        assertThat(page.here().lines())
                .extracting(line -> line.cells().subList(1, line.cells().size()))
                .containsExactly(
                        List.of("14", "12", "6", few, "17", few, few),
                        List.of(few, few, few, few, few, "consultation.months.helped.of 7 12", few));
        assertThat(Objects.requireNonNull(page.below()).lines())
                .extracting(Line::cells)
                .containsExactly(
                        List.of("shown", few, few, few, "8", few, few, few),
                        List.of("consultation.months.rest", few, few, few, "6", few, few, few));
    }

    @Test
    void whatWasNotCountedByItselfYetIsNotSaidToBeFew() {
        var may = APRIL.plusMonths(1);
        var ended = RequestMonths.ENDED.id();
        var putAside = RequestMonths.PUT_ASIDE.id();
        var april = row(APRIL, RequestMonths.PUT_ASIDE, COUNTY, Part.WHOLE, 6);
        assertThat(putAside(may, april, Map.of(ended, MARCH, putAside, APRIL)))
                .as("it began within April, so April is not whole")
                .containsExactly(
                        "consultation.months.few", "consultation.months.not-alone", "consultation.months.not-alone");
        assertThat(putAside(may, april, Map.of(ended, MARCH)))
                .as("nothing is published of it yet")
                .containsOnly("consultation.months.not-alone");
        assertThat(putAside(may, april, Map.of(ended, MARCH, putAside, MARCH)))
                .as("it was there from the first month on")
                .containsExactly("consultation.months.few", "6", "consultation.months.few");
    }

    private static List<String> putAside(LocalDate may, Published row, Map<String, LocalDate> first) {
        var months = new Months(List.of(may, APRIL, MARCH), List.of(row), first);
        return Objects.requireNonNull(new MonthsScreen().page(months, BOARD, new KeyWords())).here().lines().stream()
                .map(line -> line.cells().get(5))
                .toList();
    }

    @Test
    void whatItWasAboutHowSoonAndHowItEndedStandBesideTheSums() {
        var page = Objects.requireNonNull(new MonthsScreen()
                .page(
                        new Months(
                                List.of(APRIL),
                                List.of(
                                        row(APRIL, RequestMonths.ASKED, COUNTY, Part.WHOLE, 9, 0, 5, 6),
                                        row(APRIL, RequestMonths.FIRST_ANSWERS, COUNTY, Part.WHOLE, 5, 7, 6),
                                        row(APRIL, RequestMonths.ENDED, SHOWN, Part.WHOLE, 8, 0, 0, 0)),
                                Map.of()),
                        BOARD,
                        new KeyWords()));
        var few = "consultation.months.few";
        assertThat(page.kinds())
                .extracting(table ->
                        table.lines().getFirst().cells().stream().skip(1).toList())
                .containsExactly(List.of("9", "0", "5", "6"), List.of("5", "7", "6"), List.of(few, few, few, few));
    }

    @Test
    void beforeTheFirstMonthIsOverThereIsNothing() {
        assertThat(new MonthsScreen().page(new Months(List.of(), List.of(), Map.of()), BOARD, new KeyWords()))
                .isNull();
    }

    private static Published row(LocalDate month, MonthTable table, Organization place, Part part, long... numbers) {
        return new Published(
                month,
                table.id(),
                place.id(),
                part,
                Arrays.stream(numbers).boxed().toList());
    }

    private static Organization place(int number, String name) {
        return new Organization(
                new OrganizationId(new UUID(0, number)), null, "women", "federation", "county", null, name, name);
    }
}
