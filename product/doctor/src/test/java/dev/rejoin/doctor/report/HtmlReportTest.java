package dev.rejoin.doctor.report;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
    private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z!][a-z0-9A-Z]*)([^>]*)>");
    private static final Set<String> WITHOUT_END = Set.of("meta", "!DOCTYPE");

    @Test
    void everyElementIsOneOfOurs() {
        Set<String> tags = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>();
        Matcher tag = TAG.matcher(HtmlReport.of(List.of(Reports.hostile(), Reports.expired())));
        while (tag.find()) {
            String name = tag.group(2);
            tags.add(name);
            if (tag.group(1).isEmpty() && !WITHOUT_END.contains(name)) {
                open.push(name);
            } else if (!tag.group(1).isEmpty()) {
                assertEquals(open.pop(), name, "closes");
            }
            assertFalse(tag.group(3).contains(" on"), tag.group());
        }

        assertEquals(Set.of(), Set.copyOf(open));
        assertTrue(tags.contains("article"), tags.toString());
        assertFalse(tags.contains("script"), tags.toString());
        assertFalse(tags.contains("img") || tags.contains("link"), tags.toString());
    }

    @Test
    void aHostileServersWordsAreShown() {
        String page = HtmlReport.of(List.of(Reports.hostile()));

        assertAll(
                () -> assertTrue(page.contains("&lt;script&gt;alert(&#39;1&#39;)")),
                () -> assertTrue(page.contains("&amp;&quot;\\x{1b}[2J\\x{9b}31m")),
                () -> assertFalse(page.contains("<script")),
                () ->
                        assertTrue(
                                page.codePoints()
                                        .noneMatch(point ->
                                                point != '\n' && TextReportTest.isObeyed(point))));
    }

    @Test
    void itNeedsNoNetwork() {
        String page = HtmlReport.of(List.of(Reports.expired(), Reports.healthy("b")));

        assertAll(
                () -> assertFalse(page.contains("http:") || page.contains("https:"), page),
                () -> assertFalse(page.contains("url(") || page.contains("@import"), page),
                () -> assertFalse(page.contains("src="), page));
    }

    @Test
    void severalTargetsBeginWithATableTheWorstFirst() {
        String page =
                HtmlReport.of(
                        List.of(Reports.healthy("a"), Reports.refused("b"), Reports.expired()));
        List<String> rows =
                Pattern.compile("href=\"#t\\d+\">([^<]*)")
                        .matcher(page)
                        .results()
                        .map(match -> match.group(1))
                        .toList();

        assertEquals(List.of("b:3389", "srv1.corp.example:3389", "a:3389"), rows);
    }

    @Test
    void whatTheServerLooksLikeIsNamed() {
        String page = HtmlReport.of(List.of(Reports.expired()));

        assertTrue(page.contains("looks like Windows, Server 2022 (build 20348)."), page);
    }

    @Test
    void oneTargetHasNoTable() {
        assertFalse(HtmlReport.of(List.of(Reports.healthy("a"))).contains("<a "));
    }

    @Test
    void stepsAreBarsOnOneTimeline() {
        String page = HtmlReport.of(List.of(Reports.expired()));

        assertTrue(page.contains("style=\"left:min(0.00%,100% - 3px);width:1.33%\""), page);
        assertTrue(page.contains("style=\"left:min(99.56%,100% - 3px);width:0.44%\""), page);
    }
}
