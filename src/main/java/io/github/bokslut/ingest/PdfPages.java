package io.github.bokslut.ingest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** Finds a PDF's pages by walking its page tree, which may lie about its count or run in a ring. */
final class PdfPages {
  private static final List<COSName> INHERITED =
      List.of(COSName.RESOURCES, COSName.MEDIA_BOX, COSName.CROP_BOX, COSName.ROTATE);

  private record Visit(COSDictionary node, COSDictionary inherited) {}

  private PdfPages() {}

  /**
   * The page dictionaries in order, each a copy with all inherited entries filled in and no parent;
   * at most {@code limit} + 1 of them, so that the caller sees when there are too many.
   */
  static List<COSDictionary> of(COSDictionary root, int limit) {
    List<COSDictionary> pages = new ArrayList<>();
    Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Visit> open = new ArrayDeque<>();
    open.push(new Visit(root, new COSDictionary()));
    while (!open.isEmpty() && pages.size() <= limit) {
      Visit visit = open.pop();
      COSDictionary own = inherit(visit);
      COSArray kids = visit.node().getCOSArray(COSName.KIDS);
      if (kids == null) {
        pages.add(page(visit.node(), own));
      } else if (seen.add(visit.node())) {
        push(kids, own, open, limit);
      }
    }
    return pages;
  }

  private static void push(COSArray kids, COSDictionary own, Deque<Visit> open, int limit) {
    List<Visit> children = new ArrayList<>();
    for (int i = 0; i < kids.size() && children.size() <= limit; i++) {
      COSBase kid = kids.getObject(i);
      if (kid instanceof COSDictionary node) {
        children.add(new Visit(node, own));
      }
    }
    Collections.reverse(children);
    children.forEach(open::push);
  }

  private static COSDictionary inherit(Visit visit) {
    COSDictionary own = new COSDictionary(visit.inherited());
    for (COSName name : INHERITED) {
      COSBase value = visit.node().getDictionaryObject(name);
      if (value != null) {
        own.setItem(name, visit.node().getItem(name));
      }
    }
    return own;
  }

  private static COSDictionary page(COSDictionary node, COSDictionary inherited) {
    COSDictionary page = new COSDictionary(node);
    for (COSName name : inherited.keySet()) {
      page.setItem(name, inherited.getItem(name));
    }
    page.removeItem(COSName.PARENT);
    page.setItem(COSName.TYPE, COSName.PAGE);
    return page;
  }
}
