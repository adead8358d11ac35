package org.callover.gateway.wire.prose.sheet;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.callover.gateway.wire.prose.file.SafeXml;

/** The texts that cells share. How they are to be pronounced is left out. */
final class XlsxTexts implements SafeXml.Walk {

    private static final int MOST = 200_000;
    private static final int MOST_LETTERS = 8 << 20;

    private final List<String> texts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int letters;
    private boolean isText;
    private boolean isSpoken;

    @Override
    public void take(XMLStreamReader xml, int event) {
        if (event == XMLStreamConstants.START_ELEMENT) {
            isText = xml.getLocalName().equals("t") && !isSpoken;
            isSpoken |= xml.getLocalName().equals("rPh");
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            end(xml.getLocalName());
        } else if (isText && SafeXml.isText(event)) {
            letters += xml.getTextLength();
            if (letters > MOST_LETTERS) {
                throw BadSheet.hasTooMany("letters");
            }
            text.append(xml.getText());
        }
    }

    private void end(String name) {
        isText = false;
        if (name.equals("rPh")) {
            isSpoken = false;
        } else if (name.equals("si")) {
            if (texts.size() == MOST) {
                throw BadSheet.hasTooMany("texts");
            }
            texts.add(text.toString());
            text.setLength(0);
        }
    }

    List<String> all() {
        return texts;
    }
}
