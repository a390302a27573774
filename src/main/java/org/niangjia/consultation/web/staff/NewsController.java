package org.niangjia.consultation.web.staff;

import jakarta.servlet.http.HttpServletRequest;
import org.niangjia.consultation.StaffAlerts;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.web.Requires;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Whether something new waits for her: a page of the desk asks that by itself if she has switched it on. */
@Controller
@Requires(Permission.ANSWER_REQUESTS)
class NewsController {
    private final News news;

    NewsController(News news) {
        this.news = news;
    }

    /** The sentence, or nothing: no number, and nothing of whom or what. */
    @GetMapping("/desk/news")
    ResponseEntity<String> news(Officer officer, HttpServletRequest request) {
        return news.look(request, officer)
                ? ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
                        .body(StaffAlerts.TEXT)
                : ResponseEntity.status(HttpStatus.NO_CONTENT).build();
    }
}
