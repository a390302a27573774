package org.niangjia.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.consultation.store.WordingStore.Wording;
import org.niangjia.identity.Role;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer.Officer;
import org.springframework.beans.factory.annotation.Autowired;

@CountryTest
class WordingsTest {
    @Autowired
    Wordings wordings;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Rows rows;

    private Officer officer;

    @BeforeEach
    void officer() {
        officer = neighbourhood.officer(Neighbourhood.SIBLING, Role.OFFICER);
    }

    @Test
    void aDeskKeepsItsOwnTexts() {
        wordings.add(officer, " Greeting ", " Thank you for writing. ");
        var colleague = neighbourhood.officer(Neighbourhood.SIBLING, Role.CHAIR);
        assertThat(wordings.list(colleague)).anySatisfy(wording -> {
            assertThat(wording.title()).isEqualTo("Greeting");
            assertThat(wording.body()).isEqualTo("Thank you for writing.");
        });
        for (var place : new OrganizationId[] {Neighbourhood.OWN, Neighbourhood.ANCESTOR}) {
            assertThat(wordings.list(neighbourhood.officer(place, Role.OFFICER)))
                    .extracting(Wording::title)
                    .doesNotContain("Greeting");
        }
    }

    @Test
    void anotherDeskNeitherFindsNorRetiresThem() {
        wordings.add(officer, "Kept", "…");
        var kept = named("Kept");
        var stranger = neighbourhood.officer(Neighbourhood.OWN, Role.OFFICER);
        assertThat(wordings.find(stranger, kept.id())).isEmpty();
        wordings.retire(stranger, kept.id());
        assertThat(wordings.find(officer, kept.id())).isPresent();
    }

    @Test
    void retiredItIsOutOfUseAndStaysOnRecord() {
        wordings.add(officer, "Old", "…");
        var old = named("Old");
        wordings.retire(officer, old.id());
        wordings.retire(officer, old.id());
        assertThat(wordings.find(officer, old.id())).isEmpty();
        assertThat(rows.acts(old.id())).containsExactly("wording.added done", "wording.retired done");
        assertThat(rows.list("select retired_by from consultation.wording where id = ?", old.id()))
                .singleElement()
                .satisfies(row -> assertThat(row.get("retired_by"))
                        .isEqualTo(officer.account().value()));
    }

    @Test
    void whoAnswersNoRequestsHasNone() {
        wordings.add(officer, "Ours", "…");
        assertThat(wordings.list(neighbourhood.officer(Neighbourhood.SIBLING, Role.SUPERVISOR)))
                .isEmpty();
    }

    private Wording named(String title) {
        return wordings.list(officer).stream()
                .filter(wording -> wording.title().equals(title))
                .findFirst()
                .orElseThrow();
    }
}
