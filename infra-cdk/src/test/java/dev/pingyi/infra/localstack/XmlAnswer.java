package dev.pingyi.infra.localstack;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A part of what a service has answered in XML. */
final class XmlAnswer {
  private final Node node;

  private XmlAnswer(Node node) {
    this.node = node;
  }

  static XmlAnswer of(String xml) {
    try {
      // Without name spaces, which AWS's schemas would make every path long.
      var builder = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
      return new XmlAnswer(builder.parse(new InputSource(new StringReader(xml))));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalStateException("not XML: " + xml, e);
    }
  }

  /** The text at an XPath, or empty. */
  String text(String path) {
    return all(path).stream().map(each -> each.node.getTextContent()).findFirst().orElse("");
  }

  List<XmlAnswer> all(String path) {
    try {
      NodeList found =
          (NodeList)
              XPathFactory.newDefaultInstance()
                  .newXPath()
                  .evaluate(path, node, XPathConstants.NODESET);
      return IntStream.range(0, found.getLength())
          .mapToObj(i -> new XmlAnswer(found.item(i)))
          .toList();
    } catch (XPathExpressionException e) {
      throw new IllegalArgumentException(path, e);
    }
  }
}
